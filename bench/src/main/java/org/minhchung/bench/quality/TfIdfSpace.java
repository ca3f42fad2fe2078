package org.minhchung.bench.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents as vectors of weighed terms, (1 + ln tf) · ln((N + 1) / (df + 0.5)), compared by
 * cosine. Plain on purpose: every posting of every term of the query is looked at.
 */
final class TfIdfSpace {

  private final Map<String, Postings> postings = new HashMap<>();
  private final double[] norms;

  TfIdfSpace(List<List<String>> documents) {
    this.norms = new double[documents.size()];
    for (int i = 0; i < documents.size(); i++) {
      for (Map.Entry<String, Integer> term : counts(documents.get(i)).entrySet()) {
        postings.computeIfAbsent(term.getKey(), _ -> new Postings()).add(i, term.getValue());
      }
    }
    postings.values().forEach(this::square);
    for (int i = 0; i < norms.length; i++) {
      norms[i] = Math.sqrt(norms[i]);
    }
  }

  private void square(Postings list) {
    double rarity = rarity(list.size);
    for (int k = 0; k < list.size; k++) {
      double weight = (1 + Math.log(list.counts[k])) * rarity;
      norms[list.documents[k]] += weight * weight;
    }
  }

  /** Adds the cosine of the query and each document, 0 to 1. */
  void addCosines(List<String> query, double[] sums) {
    double[] dots = new double[norms.length];
    double norm = 0;
    for (Map.Entry<String, Integer> term : counts(query).entrySet()) {
      Postings list = postings.get(term.getKey());
      double rarity = rarity(list == null ? 0 : list.size);
      double asked = (1 + Math.log(term.getValue())) * rarity;
      norm += asked * asked;
      if (list != null) {
        for (int k = 0; k < list.size; k++) {
          dots[list.documents[k]] += asked * (1 + Math.log(list.counts[k])) * rarity;
        }
      }
    }
    for (int i = 0; i < dots.length; i++) {
      if (dots[i] > 0) {
        sums[i] += dots[i] / (Math.sqrt(norm) * norms[i]);
      }
    }
  }

  private double rarity(int frequency) {
    return Math.log((norms.length + 1) / (frequency + 0.5));
  }

  private static Map<String, Integer> counts(List<String> terms) {
    Map<String, Integer> counts = new HashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  private static final class Postings {
    private int[] documents = new int[2];
    private short[] counts = new short[2];
    private int size;

    private void add(int document, int count) {
      if (size == documents.length) {
        documents = Arrays.copyOf(documents, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      documents[size] = document;
      counts[size++] = (short) Math.min(count, Short.MAX_VALUE);
    }
  }
}
