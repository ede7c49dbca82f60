// What is done with a customer seldom: merged with a duplicate, given out, erased.
import { ActionIcon, Button, Checkbox, Group, Menu, Modal } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { type CustomerView, chooseTarget, engine } from "../../platform";
import { useAct } from "../../shared/act";
import { tell } from "../../shared/faults";
import { useWords } from "../../shared/words";
import styles from "./Customers.module.css";
import { MergeDialog } from "./MergeDialog";

export function More({ customer }: { customer: CustomerView }) {
  const say = useWords();
  const [asked, ask] = useState<"merge" | "erase" | null>(null);
  const give = useAct(
    async () => {
      const path = await chooseTarget(say("window-customer-export"), `customer-${customer.id}.json`, [
        { name: "JSON", extensions: ["json"] },
      ]);
      if (path !== null) await engine.customerExport(customer.id, path);
      return path;
    },
    (path) => path && tell(say("window-customer-exported", { path })),
  );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={say("window-customer-more")} data-testid="customer-more">
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => ask("merge")} data-testid="customer-merge">
            {say("window-customer-merge")}
          </Menu.Item>
          <Menu.Item onClick={() => give.mutate()} data-testid="customer-export">
            {say("window-customer-export")}
          </Menu.Item>
          <Menu.Item onClick={() => ask("erase")} data-testid="customer-erase">
            {say("window-customer-erase")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MergeDialog customer={customer} opened={asked === "merge"} onClose={() => ask(null)} />
      <Modal
        opened={asked === "erase"}
        onClose={() => ask(null)}
        title={say("window-customer-erase-title", { customer: customer.name })}
        closeButtonProps={{ "aria-label": say("window-close") }}
      >
        {asked === "erase" && <Erase customer={customer} onClose={() => ask(null)} />}
      </Modal>
    </>
  );
}

function Erase({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const say = useWords();
  const [meant, setMeant] = useState(false);
  const erase = useAct(
    () => engine.customerErase(customer.id),
    () => {
      onClose();
      tell(say("window-customer-erased"));
    },
  );
  return (
    <>
      <p className={styles.explain}>{say("window-customer-erase-goes")}</p>
      <p className={styles.explain}>{say("window-customer-erase-stays")}</p>
      <p className={styles.explain}>{say("window-customer-erase-copies")}</p>
      <Checkbox
        label={say("window-customer-erase-meant")}
        checked={meant}
        onChange={(event) => setMeant(event.currentTarget.checked)}
        data-testid="customer-erase-meant"
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{say("window-cancel")}</Button>
        <Button
          variant="filled"
          disabled={!meant}
          loading={erase.isPending}
          onClick={() => erase.mutate()}
          data-testid="customer-erase-confirm"
        >
          {say("window-customer-erase-confirm")}
        </Button>
      </Group>
    </>
  );
}
