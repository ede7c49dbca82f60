// The way to take an import back: what would go is told first.
import { Button } from "@mantine/core";
import { askUndoImport } from "./undo";
import { useWords } from "./words";

export function UndoImport({ imported }: { imported: number }) {
  const say = useWords();
  return (
    <Button
      size="compact-sm"
      onClick={(event) => {
        // A row of the log it stands in is not opened by it.
        event.stopPropagation();
        askUndoImport(imported);
      }}
      aria-label={say("window-import-undo-named", { import: imported })}
      data-testid="import-undo"
    >
      {say("window-undo")}
    </Button>
  );
}
