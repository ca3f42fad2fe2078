package org.minhchung.engine.cli;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Answers messages on several threads and writes the answers in the order of the messages. Holds a
 * bounded number of them, so that a file of any size goes through constant memory.
 */
final class Batch {

  private static final int WAITING_PER_THREAD = 16;

  private final Answers answers;
  private final int threads;

  Batch(Answers answers, int threads) {
    this.answers = answers;
    this.threads = threads;
  }

  /** How it ended, after so many answers. */
  record Ended(Row last, long answered) {}

  /**
   * Answers until the messages end or one is refused; what came before is written.
   *
   * @throws IOException if a disk fails
   * @throws InterruptedException if somebody stops the program
   */
  Ended run(Rows messages, Output output, Progress progress)
      throws IOException, InterruptedException {
    BlockingQueue<Future<Step>> waiting =
        new ArrayBlockingQueue<>(Math.max(1, threads * WAITING_PER_THREAD));
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      // A thread of its own that nobody waits for: it may hang in a read of standard input.
      Thread reading = Thread.ofVirtual().start(() -> read(messages, waiting, workers));
      try {
        long answered = 0;
        while (true) {
          switch (taken(waiting)) {
            case Step.Line(byte[] line) -> {
              output.write(line);
              answered++;
              progress.at(messages.read());
              if (waiting.isEmpty()) {
                output.flush();
              }
            }
            case Step.Last(Row last) -> {
              return new Ended(last, answered);
            }
          }
        }
      } finally {
        reading.interrupt();
        workers.shutdownNow();
      }
    }
  }

  private sealed interface Step {
    record Line(byte[] line) implements Step {}

    record Last(Row row) implements Step {}
  }

  private void read(Rows messages, BlockingQueue<Future<Step>> waiting, ExecutorService workers) {
    try {
      try {
        while (true) {
          switch (messages.next()) {
            case Row.Filled message -> {
              FutureTask<Step> task = new FutureTask<>(() -> new Step.Line(answers.line(message)));
              waiting.put(task);
              workers.execute(task);
            }
            case Row.Refused refused -> {
              waiting.put(done(() -> new Step.Last(refused)));
              return;
            }
            case Row.End end -> {
              waiting.put(done(() -> new Step.Last(end)));
              return;
            }
          }
        }
      } catch (IOException e) {
        waiting.put(
            done(
                () -> {
                  throw e;
                }));
      }
    } catch (InterruptedException | RejectedExecutionException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Future<Step> done(Callable<Step> step) {
    FutureTask<Step> task = new FutureTask<>(step);
    task.run();
    return task;
  }

  private static Step taken(BlockingQueue<Future<Step>> waiting)
      throws IOException, InterruptedException {
    try {
      return waiting.take().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException disk) {
        throw disk;
      }
      throw new IllegalStateException("a message could not be answered", e.getCause());
    }
  }
}
