import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents from the public schema: `npm run generate`, committed under src/gql. */
const config: CodegenConfig = {
  schema: '../graph/schema/*.graphql',
  documents: ['src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
        immutableTypes: true,
        scalars: { ID: 'string', Time: 'string', Date: 'string', Cursor: 'string', Position: 'string', JSON: 'unknown' },
        strictScalars: true,
      },
    },
  },
}

export default config
