// Mantine in Fivedesk's clothes. The colours themselves stand in theme.css, once for light and once for dark.
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from "@mantine/core";

const accent: MantineColorsTuple = [
  "#eef4fb",
  "#d9e6f5",
  "#b0cbe9",
  "#84aedd",
  "#6ea8ee",
  "#3a7cc4",
  "#1f5fae",
  "#1a5093",
  "#154178",
  "#10335f",
];

const gray: MantineColorsTuple = [
  "#f8f7f5",
  "#f3f2ee",
  "#eae8e3",
  "#e3e1dc",
  "#cfccc5",
  "#aeafad",
  "#868b8f",
  "#5d6670",
  "#3c444c",
  "#1d2125",
];

const dark: MantineColorsTuple = [
  "#e8eaed",
  "#c3c9d0",
  "#9aa4ae",
  "#6c7680",
  "#414a54",
  "#2d343c",
  "#262c33",
  "#1e2329",
  "#15181c",
  "#101317",
];

export const theme = createTheme({
  fontFamily: '"Noto Sans Variable", "Noto Sans", system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, monospace",
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 4 },
  colors: { accent, gray, dark },
  defaultRadius: "md",
  radius: { md: "8px", lg: "10px" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.45", lg: "1.4", xl: "1.3" },
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "650", textWrap: "balance" },
  variantColorResolver: (input) =>
    input.variant === "filled" && !input.color
      ? {
          background: "var(--fd-accent)",
          hover: "var(--fd-accent-hover)",
          color: "var(--fd-on-accent)",
          border: "1px solid transparent",
        }
      : defaultVariantColorsResolver(input),
  components: {
    Button: { defaultProps: { variant: "default", size: "sm" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 } } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 }, centered: true } },
    Select: { defaultProps: { comboboxProps: { shadow: "md" } } },
    Autocomplete: { defaultProps: { comboboxProps: { shadow: "md" } } },
  },
});

const grounds = {
  "--mantine-color-body": "var(--fd-card)",
  "--mantine-color-text": "var(--fd-ink)",
  "--mantine-color-dimmed": "var(--fd-soft)",
  "--mantine-color-placeholder": "var(--fd-soft)",
  "--mantine-color-anchor": "var(--fd-accent)",
  "--mantine-color-error": "var(--fd-warn-ink)",
  "--mantine-color-default": "var(--fd-card)",
  "--mantine-color-default-hover": "var(--fd-hover)",
  "--mantine-color-default-color": "var(--fd-ink)",
  "--mantine-color-default-border": "var(--fd-control)",
  "--mantine-color-disabled": "var(--fd-hover)",
  "--mantine-color-disabled-color": "var(--fd-soft)",
  "--mantine-color-disabled-border": "var(--fd-line)",
};

/** Mantine's grounds, set to ours in both schemes. */
export const grounded: CSSVariablesResolver = () => ({ variables: {}, light: grounds, dark: grounds });
