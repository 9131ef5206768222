import type { Model } from './tagging/model.ts'

declare module 'vfile' {
  interface DataMap {
    /** What training has brought; a pass whose model is missing goes by its rules alone. */
    models: Models
  }
}

/** Trained models by the pass that uses them. */
export interface Models {
  names?: Model
  claims?: Model
}
