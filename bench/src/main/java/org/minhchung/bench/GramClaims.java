package org.minhchung.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/**
 * A plain index by cosine of folded character 3- to 5-grams weighted by rarity: the baseline that
 * the engine is measured against, and retrieval for measuring the pair model alone. Exact and slow.
 */
final class GramClaims implements ClaimIndex {

  private record Posting(int claim, float weight) {}

  private final TextReader reader = new TextReader();
  private final Map<String, IndexedClaim> claims = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private List<IndexedClaim> order = List.of();
  private Map<Integer, List<Posting>> postings = Map.of();
  private Map<Integer, Double> rarities = Map.of();
  private long change;

  @Override
  public void put(IndexedClaim claim) {
    claims.put(claim.id(), claim);
  }

  @Override
  public void remove(String id) {
    claims.remove(id);
  }

  @Override
  public void refresh() {
    order = List.copyOf(claims.values());
    counts.clear();
    List<Map<Integer, Integer>> grams = new ArrayList<>();
    Map<Integer, Integer> frequencies = new HashMap<>();
    for (IndexedClaim claim : order) {
      ReadText text = reader.claim(claim.wordings().getFirst().text());
      Set<String> terms = new HashSet<>(text.tokens().stream().map(Token::folded).toList());
      terms.forEach(term -> counts.merge(term, 1, Integer::sum));
      Map<Integer, Integer> found = grams(text);
      found.keySet().forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
      grams.add(found);
    }
    rarities = new HashMap<>();
    frequencies.forEach(
        (gram, count) -> rarities.put(gram, Math.log((order.size() + 1.0) / (count + 0.5))));
    postings = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      double norm = norm(grams.get(i));
      for (Map.Entry<Integer, Integer> gram : grams.get(i).entrySet()) {
        float weight = (float) (weight(gram.getKey(), gram.getValue()) / norm);
        postings.computeIfAbsent(gram.getKey(), _ -> new ArrayList<>()).add(new Posting(i, weight));
      }
    }
  }

  @Override
  public List<Near> near(ReadText text, int limit) {
    Map<Integer, Integer> grams = grams(text);
    double norm = norm(grams);
    double[] sums = new double[order.size()];
    for (Map.Entry<Integer, Integer> gram : grams.entrySet()) {
      double weight = weight(gram.getKey(), gram.getValue()) / norm;
      for (Posting posting : postings.getOrDefault(gram.getKey(), List.of())) {
        sums[posting.claim] += weight * posting.weight;
      }
    }
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        near.add(new Near(order.get(i), sums[i]));
      }
    }
    near.sort(
        Comparator.comparingDouble(Near::nearness)
            .reversed()
            .thenComparing(one -> one.claim().id()));
    return List.copyOf(near.subList(0, Math.min(limit, near.size())));
  }

  private double norm(Map<Integer, Integer> grams) {
    double squares = 0;
    for (Map.Entry<Integer, Integer> gram : grams.entrySet()) {
      double weight = weight(gram.getKey(), gram.getValue());
      squares += weight * weight;
    }
    return Math.sqrt(Math.max(squares, 1e-9));
  }

  private double weight(int gram, int count) {
    return (1 + Math.log(count)) * rarities.getOrDefault(gram, Math.log(2.0 * (order.size() + 1)));
  }

  private static Map<Integer, Integer> grams(ReadText text) {
    StringBuilder joined = new StringBuilder(" ");
    text.tokens().forEach(token -> joined.append(token.folded()).append(' '));
    Map<Integer, Integer> grams = new HashMap<>();
    for (int n = 3; n <= 5; n++) {
      for (int i = 0; i + n <= joined.length(); i++) {
        grams.merge(joined.substring(i, i + n).hashCode() * 7 + n, 1, Integer::sum);
      }
    }
    return grams;
  }

  @Override
  public Map<String, Integer> frequencies(List<String> terms) {
    Map<String, Integer> found = new HashMap<>();
    terms.forEach(term -> found.put(term, counts.getOrDefault(term, 0)));
    return found;
  }

  @Override
  public void commit(long number) {
    change = number;
  }

  @Override
  public long committed() {
    return change;
  }

  @Override
  public int size() {
    return order.size();
  }

  @Override
  public void close() {}
}
