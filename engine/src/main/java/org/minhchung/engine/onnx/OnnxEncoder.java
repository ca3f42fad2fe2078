package org.minhchung.engine.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.onnx.Tokens.Pieces;

/**
 * A model that is loaded when the first text is given to it. If this machine refuses it, says so in
 * the log once and encodes nothing from then on.
 */
final class OnnxEncoder implements Encoder {

  private static final Logger LOG = System.getLogger(OnnxEncoder.class.getName());

  private static final long IDLE_SECONDS = 60;
  private static final int WORTH_SPLITTING = 8;

  private final String title;
  private final String hash;
  private final Settings settings;
  private final int dimensions;
  private final ModelFiles files;
  private final ExecutorService workers = workers();
  private final ReadWriteLock using = new ReentrantReadWriteLock();
  private @Nullable Model model;
  private volatile boolean refused;

  OnnxEncoder(String title, String hash, Settings settings, int dimensions, ModelFiles files) {
    this.title = title;
    this.hash = hash;
    this.settings = settings;
    this.dimensions = dimensions;
    this.files = files;
  }

  /** With a model that is loaded already. */
  static OnnxEncoder loaded(
      String title, String hash, int dimensions, ModelFiles files, Model model) {
    OnnxEncoder encoder = new OnnxEncoder(title, hash, model.settings(), dimensions, files);
    encoder.model = model;
    return encoder;
  }

  /**
   * One thread a core, the same ones for all lists: each new thread that asks the system for memory
   * keeps a share of it. They end when nothing was encoded for a while, and never hold up an exit.
   */
  private static ExecutorService workers() {
    int cores = Runtime.getRuntime().availableProcessors();
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            cores,
            cores,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("encoder-", 0).daemon().factory());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public boolean reads(String language) {
    return settings.reads(language);
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public Optional<List<float[]>> encode(List<String> texts) {
    if (texts.isEmpty()) {
      return Optional.of(List.of());
    }
    if (refused) {
      return Optional.empty();
    }
    load();
    Lock lock = using.readLock();
    lock.lock();
    try {
      Model now = model;
      return now == null ? Optional.empty() : Optional.of(vectors(now, texts));
    } catch (OrtException e) {
      refuse(e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while encoding", e);
    } finally {
      lock.unlock();
    }
  }

  private List<float[]> vectors(Model model, List<String> texts)
      throws OrtException, InterruptedException {
    List<Pieces> pieces = model.pieces(texts);
    List<float[]> vectors = new ArrayList<>(pieces.size());
    if (pieces.size() < WORTH_SPLITTING) {
      for (Pieces text : pieces) {
        vectors.add(model.vector(text));
      }
      return vectors;
    }
    List<Callable<float[]>> tasks = new ArrayList<>(pieces.size());
    pieces.forEach(text -> tasks.add(() -> model.vector(text)));
    try {
      for (Future<float[]> done : workers.invokeAll(tasks)) {
        vectors.add(done.get());
      }
      return vectors;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OrtException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("a text could not be encoded", e.getCause());
    }
  }

  private void load() {
    using.readLock().lock();
    try {
      if (model != null) {
        return;
      }
    } finally {
      using.readLock().unlock();
    }
    using.writeLock().lock();
    try {
      if (model == null && !refused) {
        model = new Model(files);
      }
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      refuse(e);
    } finally {
      using.writeLock().unlock();
    }
  }

  private void refuse(Throwable reason) {
    refused = true;
    LOG.log(
        Level.WARNING, "{0} is not used, texts are compared by their words: {1}", title, reason);
  }

  @Override
  public void close() {
    using.writeLock().lock();
    try {
      refused = true;
      workers.shutdown();
      Model now = model;
      model = null;
      if (now != null) {
        now.close();
      }
    } finally {
      using.writeLock().unlock();
    }
  }
}
