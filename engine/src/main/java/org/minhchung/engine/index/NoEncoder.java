package org.minhchung.engine.index;

import java.util.List;
import java.util.Optional;

/** Reads nothing: the program without a model. */
enum NoEncoder implements Encoder {
  NONE;

  @Override
  public String title() {
    return "none";
  }

  @Override
  public String hash() {
    return "";
  }

  @Override
  public boolean reads(String language) {
    return false;
  }

  @Override
  public int dimensions() {
    return 0;
  }

  @Override
  public Optional<List<float[]>> encode(List<String> texts) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
