/** One question at a time: while it is out later ones wait, only the latest of them is put, and only its answer taken. */
export function latest<Q, A>(
  put: (question: Q) => Promise<A>,
  take: (answer: A, question: Q) => void,
  fail: (thrown: unknown) => void,
): (question: Q) => void {
  let waiting: { question: Q } | null = null;
  let busy = false;
  async function run(): Promise<void> {
    busy = true;
    while (waiting !== null) {
      const { question }: { question: Q } = waiting;
      waiting = null;
      try {
        const answer = await put(question);
        if (waiting === null) take(answer, question);
      } catch (thrown) {
        if (waiting === null) fail(thrown);
      }
    }
    busy = false;
  }
  return (question) => {
    waiting = { question };
    if (!busy) void run();
  };
}
