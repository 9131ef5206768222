/** By picture: the theme, and which of a colour's defaults it takes. */
export const themes = {
  light: { theme: 'Default Light Modern', base: 'light' },
  dark: { theme: 'Default Dark Modern', base: 'dark' },
  'high-contrast-dark': { theme: 'Default High Contrast', base: 'highContrast' },
  'high-contrast-light': { theme: 'Default High Contrast Light', base: 'highContrastLight' },
}
