package org.minhchung.engine.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/** A handful of claims, nearest by the share of words in common; for tests of the matcher. */
final class ListedClaims implements ClaimIndex {

  private final TextReader reader = new TextReader();
  private final Map<String, IndexedClaim> claims = new TreeMap<>();

  static ListedClaims of(IndexedClaim... claims) {
    ListedClaims listed = new ListedClaims();
    for (IndexedClaim claim : claims) {
      listed.put(claim);
    }
    return listed;
  }

  static IndexedClaim claim(String id, String... wordings) {
    List<Wording> all = new ArrayList<>();
    for (String wording : wordings) {
      all.add(new Wording("vi", wording));
    }
    return new IndexedClaim(id, all, new Holds.Always());
  }

  @Override
  public void put(IndexedClaim claim) {
    claims.put(claim.id(), claim);
  }

  @Override
  public void remove(String id) {
    claims.remove(id);
  }

  @Override
  public void refresh() {}

  @Override
  public void commit(long change) {}

  @Override
  public long committed() {
    return 0;
  }

  @Override
  public int size() {
    return claims.size();
  }

  @Override
  public List<Near> near(ReadText text, int limit) {
    Set<String> asked = words(text);
    List<Near> near = new ArrayList<>();
    for (IndexedClaim claim : claims.values()) {
      double best = 0;
      for (Wording wording : claim.wordings()) {
        Set<String> own = words(reader.claim(wording.text()));
        double size = Math.sqrt((double) own.size() * asked.size());
        own.retainAll(asked);
        best = Math.max(best, own.size() / Math.max(1, size));
      }
      if (best > 0) {
        near.add(new Near(claim, best));
      }
    }
    near.sort(
        Comparator.comparingDouble(Near::nearness)
            .reversed()
            .thenComparing(one -> one.claim().id()));
    return List.copyOf(near.subList(0, Math.min(limit, near.size())));
  }

  @Override
  public Map<String, Integer> frequencies(List<String> terms) {
    Map<String, Integer> found = new HashMap<>();
    for (String term : terms) {
      int count = 0;
      for (IndexedClaim claim : claims.values()) {
        count += words(reader.claim(claim.wordings().getFirst().text())).contains(term) ? 1 : 0;
      }
      found.put(term, count);
    }
    return found;
  }

  @Override
  public void close() {}

  private static Set<String> words(ReadText text) {
    return new HashSet<>(text.tokens().stream().map(Token::folded).toList());
  }
}
