import { theme as antTheme, type ThemeConfig } from 'antd';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];
export type ShownTheme = 'light' | 'dark';
export type ThemeChoice = { chosen: Theme; shown: ShownTheme; choose: (theme: Theme) => void };

const storageKey = 'gavia.theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
/** Who asked their system for less motion gets none. */
const motion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export const ThemeChoiceContext = createContext<ThemeChoice>({
  chosen: 'system',
  shown: 'light',
  choose: () => undefined,
});

export function useTheme(): ThemeChoice {
  return useContext(ThemeChoiceContext);
}

/** The choice, remembered in this browser; for the root of the pages, which provides it to all others. */
export function useThemeChoice(): ThemeChoice {
  const [chosen, setChosen] = useState<Theme>(remembered);
  const dark = useSyncExternalStore(subscribe, () => systemDark.matches);
  const shown = chosen === 'system' ? (dark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
    document.documentElement.style.colorScheme = shown;
  }, [shown]);
  return useMemo(
    () => ({
      chosen,
      shown,
      choose: (theme) => {
        try {
          localStorage.setItem(storageKey, theme);
        } catch {
          // storage may be forbidden; the choice then lasts as long as the page
        }
        setChosen(theme);
      },
    }),
    [chosen, shown],
  );
}

function subscribe(changed: () => void): () => void {
  systemDark.addEventListener('change', changed);
  return () => {
    systemDark.removeEventListener('change', changed);
  };
}

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Colours keep at least 4.5:1 against what they stand on (WCAG AA). */
export function themeConfig(shown: ShownTheme): ThemeConfig {
  return shown === 'light'
    ? {
        algorithm: antTheme.defaultAlgorithm,
        token: {
          fontFamily,
          motion,
          colorPrimary: '#0b6a72',
          colorPrimaryHover: '#0e7d86',
          colorPrimaryActive: '#074c52',
          colorPrimaryBg: '#e3f4f5',
          colorPrimaryBgHover: '#d0ecee',
          controlItemBgActive: '#e3f4f5',
          controlItemBgActiveHover: '#d0ecee',
          colorLink: '#0b6a72',
          colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
          colorTextDescription: 'rgba(0, 0, 0, 0.62)',
          colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
          colorBgLayout: '#f3f6f7',
        },
      }
    : {
        algorithm: antTheme.darkAlgorithm,
        token: {
          fontFamily,
          motion,
          colorPrimary: '#5ec8d0',
          colorPrimaryBg: '#12373b',
          colorPrimaryBgHover: '#18474c',
          controlItemBgActive: '#12373b',
          controlItemBgActiveHover: '#18474c',
          colorLink: '#5ec8d0',
          colorTextLightSolid: '#06181a',
          colorTextTertiary: 'rgba(255, 255, 255, 0.66)',
          colorTextDescription: 'rgba(255, 255, 255, 0.66)',
          colorTextPlaceholder: 'rgba(255, 255, 255, 0.6)',
          colorBgLayout: '#0f1315',
          colorBgContainer: '#181f23',
          colorBgElevated: '#222b30',
          colorBorder: '#3d4a50',
          colorBorderSecondary: '#2d373c',
          colorSplit: '#2d373c',
        },
      };
}
