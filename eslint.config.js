import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * What the compiler and the import rules cannot see: the hidden inputs of the core (clock, chance), sizes,
 * forgotten promises, SQL outside the store. Every rule of ours is planted once in test/layers.
 */

const CODE = ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js']
const TYPED = ['src-*/**/*.ts', 'src-*/**/*.tsx', 'test/**/*.ts', 'test/**/*.tsx']
const CONFIG_FILES = ['*.config.{js,ts}', '.dependency-cruiser.mjs']

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export, so that it has the same name everywhere and can be searched.',
}
const NO_ENUM = {
  selector: 'TSEnumDeclaration',
  message:
    'Node runs these files by leaving the types out, and an enum is code: use a zod enum or a union.',
}
const NO_CLASS = {
  selector: ':matches(ClassDeclaration, ClassExpression)',
  message:
    'The core has values and functions: plain objects survive a message port, instances do not.',
}
const NO_CLOCK = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'The core has no clock: take the day as an argument (asOf).',
}
const NO_INTL_CLOCK = {
  selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
  message: 'Days are PlainDate text; src-core/base/vietnamese-text.ts writes them out.',
}
const SQL =
  '/^\\s*(select\\s[^]*\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s|(create|drop|alter)\\s+table\\s|pragma\\s)/i'
const NO_SQL = {
  selector: `:matches(Literal[value=${SQL}], TemplateElement[value.raw=${SQL}])`,
  message: 'SQL stands only in src-main/store: ask the store, or add a function to it.',
}
const NO_SKIPPED_TEST = {
  selector:
    'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|skipIf|runIf|fails)$/]',
  message: 'A test that does not run proves nothing: repair it or delete it.',
}

const CORE_GLOBALS = [
  { name: 'Date', message: 'Days are PlainDate; the moment is an argument (asOf).' },
  { name: 'console', message: 'The core returns values; hosts print.' },
  { name: 'fetch', message: 'The program is offline.' },
  {
    name: 'globalThis',
    message: 'The core has no surroundings: take what you need as an argument.',
  },
]
const CORE_PROPERTIES = [
  { object: 'Math', property: 'random', message: 'The core has no chance: pass the choice in.' },
  {
    object: 'Date',
    property: 'now',
    message: 'The core has no clock: take the moment as an argument.',
  },
]

/** A switch over a union counts as one branch: it is a table, and the compiler closes it. */
function complexity(max) {
  return ['error', { max, variant: 'modified' }]
}

function sizes(fileLines, functionLines) {
  return {
    'max-lines': ['error', { max: fileLines, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': [
      'error',
      { max: functionLines, skipBlankLines: true, skipComments: true },
    ],
  }
}

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', '.tsbuild/', 'coverage/', 'test-output/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: CODE,
    extends: [tseslint.configs.base],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM, NO_SQL],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./){3,}',
              message:
                'Climb two folders at most; further away the path starts with #core/, #main/, #renderer/ or #test/.',
            },
          ],
        },
      ],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-useless-catch': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-fallthrough': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'max-params': ['error', 5],
      complexity: complexity(20),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-empty-object-type': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description' },
      ],
      ...sizes(400, 60),
    },
  },
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src-core/**/*.ts'],
    ignores: ['**/*.d.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_DEFAULT_EXPORT,
        NO_ENUM,
        NO_SQL,
        NO_CLASS,
        NO_CLOCK,
        NO_INTL_CLOCK,
      ],
      'no-restricted-globals': ['error', ...CORE_GLOBALS],
      'no-restricted-properties': ['error', ...CORE_PROPERTIES],
      'max-params': ['error', 3],
      complexity: complexity(10),
      ...sizes(200, 40),
    },
  },
  {
    // The calendar arithmetic itself: Date as a function of a number, never as a clock (NO_CLOCK still holds).
    files: ['src-core/base/plain-date.ts'],
    rules: {
      'no-restricted-globals': ['error', ...CORE_GLOBALS.filter(({ name }) => name !== 'Date')],
    },
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/cli/**', 'src-main/web-host/**', 'src-main/host/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src-main/store/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM] },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // A failure of the page itself has no other place to go.
      'no-console': ['error', { allow: ['error'] }],
      'react-hooks/exhaustive-deps': 'error',
      // What only the React compiler assumes, and no such compiler runs here.
      'react-hooks/immutability': 'off',
      'react-hooks/incompatible-library': 'off',
      'react-hooks/preserve-manual-memoization': 'off',
      'react-hooks/refs': 'off',
      'react-hooks/unsupported-syntax': 'off',
    },
  },
  {
    // A describe block is one long function by nature; tests of the store read its tables.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM, NO_SKIPPED_TEST],
      'max-lines-per-function': 'off',
    },
  },
  {
    files: CONFIG_FILES,
    rules: { 'no-restricted-syntax': ['error', NO_ENUM], ...sizes(400, 400) },
  },
  {
    // Vitest takes a configuration and a test runner only as the default export of a file.
    files: ['tools/mutation/vitest.config.mjs', 'tools/mutation/fault-runner.mjs'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM, NO_SQL] },
  },
)
