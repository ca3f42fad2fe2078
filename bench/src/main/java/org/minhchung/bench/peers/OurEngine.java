package org.minhchung.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.bench.quality.Claims;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.MatchAnswer;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.score.Decision;

/** The engine as it is shipped, in this process: the whole decision, not retrieval alone. */
final class OurEngine implements Contender {

  static final String NAME = "Minh Chung, whole decision";

  private final List<ClaimIndex> open = new ArrayList<>();

  @Override
  public String setting() {
    return "Minh Chung: engine in this process, shipped weights and thresholds";
  }

  @Override
  public List<Side> holding(String set, Map<String, String> texts) {
    ClaimIndex index = Claims.of(texts).index();
    open.add(index);
    return List.of(new Whole(texts, new Matcher(index)));
  }

  @Override
  public void close() {
    open.forEach(ClaimIndex::close);
  }

  private record Whole(Map<String, String> texts, Matcher matcher) implements Side {

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public boolean decides() {
      return true;
    }

    @Override
    public Found find(String text) {
      return found(matcher.match(text, null, TOP));
    }

    /** Built anew: rarities and the nearest claim change with what is known. */
    @Override
    public Found findWithout(String text, Set<String> hidden) {
      Map<String, String> rest = new LinkedHashMap<>(texts);
      rest.keySet().removeAll(hidden);
      try (ClaimIndex index = Claims.of(rest).index()) {
        return found(new Matcher(index).match(text, null, TOP));
      }
    }

    private static Found found(MatchAnswer answer) {
      return new Found(
          answer.candidates().stream().map(candidate -> candidate.claim().id()).toList(),
          answer.decision() instanceof Decision.Same(String claim) ? claim : "");
    }
  }
}
