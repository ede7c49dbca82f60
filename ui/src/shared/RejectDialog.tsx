// Asks for the reason of a rejection before it is done; the reason stands in the order's story.
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useWords } from "./words";

type Props = {
  number: string;
  opened: boolean;
  onClose: () => void;
  onReject: (reason: string | null) => void;
};

export function RejectDialog({ number, opened, onClose, onReject }: Props) {
  const say = useWords();
  const [reason, setReason] = useState("");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say("window-reject-title", { number })}
      closeButtonProps={{ "aria-label": say("window-close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onReject(reason.trim() || null);
        }}
      >
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={say("window-reject-reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-testid="reject-reason"
        />
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{say("window-cancel")}</Button>
          <Button type="submit" variant="filled" data-testid="reject-confirm">
            {say("window-reject")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
