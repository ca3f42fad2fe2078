/** Matching's SQL: which claims can be answered, and how often they were asked for. */
@NullMarked
package org.minhchung.desk.matching.store;

import org.jspecify.annotations.NullMarked;
