// The whole window: what every part of it stands on, and then either the first-run choice or the shell.
import "@fontsource-variable/noto-sans/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "../shared/theme.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { grounded, theme } from "../shared/theme";
import { Words } from "../shared/words";
import { queryClient } from "./client";
import { Gate } from "./Gate";

export function App() {
  const [client] = useState(queryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={grounded} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Words>
          <Notifications position="bottom-right" limit={4} />
          <Gate />
        </Words>
      </QueryClientProvider>
    </MantineProvider>
  );
}
