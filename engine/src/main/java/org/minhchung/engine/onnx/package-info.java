/**
 * Sentence-embedding models as ONNX files: a folder an operator names, or the small English one
 * that ships.
 *
 * <p>Imports {@code index}, {@code score}, {@code slots}, {@code text}, ONNX Runtime and the
 * tokenizers of DJL. Both are native code, and may be refused by a machine; then nothing is
 * encoded. Knows no index and no language but by its tag.
 */
@NullMarked
package org.minhchung.engine.onnx;

import org.jspecify.annotations.NullMarked;
