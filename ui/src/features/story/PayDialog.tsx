// Takes a payment of another amount than the whole that is due. The engine reads the amount.
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OrderView } from "../../platform";
import { money } from "../../shared/figures";
import { useWords } from "../../shared/words";

type Props = { order: OrderView; opened: boolean; onClose: () => void; onPay: (amount: string) => void };

export function PayDialog({ order, opened, onClose, onPay }: Props) {
  const say = useWords();
  const [amount, setAmount] = useState("");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say("window-pay-title", { number: order.number })}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (amount.trim() === "") return;
          onClose();
          onPay(amount.trim());
        }}
      >
        <TextInput
          data-autofocus
          inputMode="decimal"
          label={say("window-pay-amount", { currency: order.currency })}
          description={say("window-pay-due", { due: money(order.due, order.currency) })}
          placeholder={order.due}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          data-testid="pay-amount"
        />
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{say("window-cancel")}</Button>
          <Button type="submit" variant="filled" disabled={amount.trim() === ""} data-testid="pay-confirm">
            {say("window-pay")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
