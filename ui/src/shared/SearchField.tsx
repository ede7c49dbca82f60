// A list's search: typed at ease, told once the typing rests.
import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useWords } from "./words";

const PAUSE = 200;

type Props = { value: string; onSearch: (words: string) => void; label: string; testid?: string };

export function SearchField({ value, onSearch, label, testid }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback(onSearch, PAUSE);
  // Words that came from elsewhere, such as the palette, show here too.
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      size="sm"
      w={280}
      leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
      rightSection={
        typed !== "" && (
          <CloseButton
            size="sm"
            aria-label={say("window-search-clear")}
            onClick={() => {
              setTyped("");
              onSearch("");
            }}
          />
        )
      }
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
      data-testid={testid}
    />
  );
}
