// The window's screens, in the order of the navigation and of Alt+1 … Alt+8.
import {
  IconChartHistogram,
  IconFileImport,
  IconHistory,
  IconLayoutColumns,
  IconPackages,
  IconReceipt,
  IconSettings,
  IconUsers,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import { BoardScreen } from "../features/board/BoardScreen";
import { CustomersScreen } from "../features/customers/CustomersScreen";
import { ImportScreen } from "../features/import/ImportScreen";
import { LogScreen } from "../features/log/LogScreen";
import { OrdersScreen } from "../features/orders/OrdersScreen";
import { OversightScreen } from "../features/oversight/OversightScreen";
import { SettingsScreen } from "../features/settings/SettingsScreen";
import { StockScreen } from "../features/stock/StockScreen";

type Icon = ComponentType<{ size?: number; stroke?: number }>;
export type ScreenEntry = { name: string; words: string; icon: Icon; part: ComponentType; apart?: boolean };

export const SCREENS: ScreenEntry[] = [
  { name: "board", words: "window-nav-board", icon: IconLayoutColumns, part: BoardScreen },
  { name: "orders", words: "window-nav-orders", icon: IconReceipt, part: OrdersScreen },
  { name: "stock", words: "window-nav-stock", icon: IconPackages, part: StockScreen },
  { name: "customers", words: "window-nav-customers", icon: IconUsers, part: CustomersScreen },
  { name: "oversight", words: "window-nav-oversight", icon: IconChartHistogram, part: OversightScreen },
  { name: "log", words: "window-nav-log", icon: IconHistory, part: LogScreen },
  { name: "import", words: "window-nav-import", icon: IconFileImport, part: ImportScreen, apart: true },
  { name: "settings", words: "window-nav-settings", icon: IconSettings, part: SettingsScreen },
];
