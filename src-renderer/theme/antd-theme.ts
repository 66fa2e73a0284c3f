import { theme } from 'antd'
import type { ThemeConfig } from 'antd'

/** The kit themed by the tokens, read from the page once more with every size of text; no colour stands here. */
export function makeAntdTheme(page: CSSStyleDeclaration, textSize: string): ThemeConfig {
  const color = (name: string) => page.getPropertyValue(name).trim()
  const size = (name: string) => Number.parseFloat(page.getPropertyValue(name))
  return {
    cssVar: { key: `text-${textSize}` },
    algorithm: theme.defaultAlgorithm,
    token: {
      colorPrimary: color('--blue-700'),
      colorError: color('--red-700'),
      colorWarning: color('--gold-600'),
      colorSuccess: color('--green-700'),
      colorText: color('--ink'),
      colorTextSecondary: color('--ink-2'),
      colorTextTertiary: color('--ink-3'),
      colorTextPlaceholder: color('--ink-3'),
      colorBgLayout: color('--ground'),
      colorBorder: color('--edge'),
      colorSplit: color('--line'),
      fontFamily: page.getPropertyValue('--font-ui'),
      borderRadius: size('--r-2'),
      borderRadiusSM: size('--r-1'),
      borderRadiusLG: size('--r-3'),
      controlHeight: size('--h-control'),
      controlHeightSM: size('--h-control-s'),
      fontSize: size('--t-15'),
      fontSizeSM: size('--t-14'),
      lineHeight: 1.55,
      motion: false,
    },
    components: { Select: { optionSelectedBg: color('--blue-100') } },
  }
}
