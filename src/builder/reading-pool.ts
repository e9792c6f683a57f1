import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { unreadable, type ReadingTask } from "./note-worker.js";
import type { NoteFile, NoteRecord } from "./records.js";

/** How notes are read. */
export interface PoolOptions extends Omit<ReadingTask, "files"> {
  /** Milliseconds one note may take. */
  timeLimit: number;
  signal?: AbortSignal;
  /** Called after each note. */
  onRead?: (done: number) => void;
}

const batch = 16;

interface Job {
  worker: Worker;
  left: NoteFile[];
  since: number;
}

/** Threads that read notes, so that one that takes too long or too much memory can be given up without the others. */
export class ReadingPool {
  #idle: Worker[] = [];

  /**
   * @returns the notes in the order of the files; one that could not be read has an error among its problems
   * @throws the signal's reason
   */
  async read(files: readonly NoteFile[], options: PoolOptions): Promise<NoteRecord[]> {
    const { signal, timeLimit, onRead, ...task } = options;
    const records = new Map<string, NoteRecord>();
    const queue = [...files];
    const threads = Math.max(1, Math.min(availableParallelism(), 4, Math.ceil(files.length / 64)));
    let next = 0;

    const finish = (record: NoteRecord) => {
      records.set(record.file, record);
      onRead?.(records.size);
    };
    const take = () => {
      const some = queue.slice(next, next + batch);
      next += some.length;
      return some;
    };
    const runJob = (some: NoteFile[], worker: Worker) =>
      new Promise<void>((resolve, reject) => {
        const job: Job = { worker, left: some, since: performance.now() };
        const timer = setInterval(
          () => {
            if (performance.now() - job.since < timeLimit) return;
            giveUp(`Takes longer than ${timeLimit / 1000} s to read.`);
          },
          Math.min(500, timeLimit),
        );
        const stop = () => {
          clearInterval(timer);
          signal?.removeEventListener("abort", onAbort);
          worker.off("message", onMessage).off("error", onError);
        };
        const onMessage = (record: NoteRecord) => {
          job.left = job.left.slice(1);
          job.since = performance.now();
          finish(record);
          if (job.left.length) return;
          stop();
          this.#idle.push(worker);
          resolve();
        };
        const giveUp = (message: string) => {
          stop();
          void worker.terminate();
          const [bad, ...rest] = job.left;
          finish(unreadable(bad!.relative, message));
          if (rest.length) runJob(rest, this.#worker()).then(resolve, reject);
          else resolve();
        };
        const onError = (error: Error & { code?: string }) =>
          giveUp(
            error.code === "ERR_WORKER_OUT_OF_MEMORY"
              ? "Takes too much memory to read."
              : `Cannot be read: ${error.message}`,
          );
        const onAbort = () => {
          stop();
          void worker.terminate();
          reject(signal!.reason);
        };
        worker.on("message", onMessage).on("error", onError);
        signal?.addEventListener("abort", onAbort);
        worker.postMessage({ ...task, files: some } satisfies ReadingTask);
      });
    const work = async () => {
      for (let some: NoteFile[]; (some = take()).length;) {
        signal?.throwIfAborted();
        await runJob(some, this.#worker());
      }
    };
    await Promise.all(Array.from({ length: threads }, work));
    return files.map(({ relative }) => records.get(relative)!);
  }

  #worker(): Worker {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const worker = new Worker(new URL("./note-worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    return worker;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }
}
