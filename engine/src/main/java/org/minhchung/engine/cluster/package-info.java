/**
 * Groups messages that one check would answer, as they stream in.
 *
 * <p>{@link org.minhchung.engine.cluster.Grouper} puts each message into a <i>cell</i>: with its
 * exact repeats, with what says the same, or alone. Cells are the engine's; what people decide
 * about them are links between cells, and a <i>group</i> is what links join. So no re-run can undo
 * a person's decision: the engine never decides about links.
 *
 * <p>Imports {@code text}, {@code slots} and {@code score}; knows no database and no clock.
 */
@NullMarked
package org.minhchung.engine.cluster;

import org.jspecify.annotations.NullMarked;
