// A command whose refusal is shown where it was asked, and not as a notification too.
import { useMutation } from "@tanstack/react-query";

export function useQuietly<T, A = void>(run: (asked: A) => Promise<T>, done?: (answer: T) => void) {
  return useMutation<T, Error, A>({ mutationFn: run, onSuccess: done });
}
