package org.minhchung.tlog.log;

/**
 * Where the power can fail while a batch is appended; docs/log-format.md says what is found then.
 */
public enum Moment {
  /** Entries were taken from those that wait; nothing is on the disk. */
  TAKEN,
  /** The staged file is written, not forced. */
  STAGED,
  /** The staged file and its name are on the disk; the head knows nothing of it. */
  STAGED_FORCED,
  /** The new checkpoint is signed; nobody has seen it. */
  SIGNED,
  /** The head is the new checkpoint; its tiles are in the staged file alone. */
  SWAPPED,
  /** The tiles are in their places, not forced. */
  TILES_WRITTEN,
  /** Readers find the new checkpoint; nobody was told yet. */
  PUBLISHED,
  /** Those who appended were told. */
  ACKNOWLEDGED,
  /** The tiles of many batches are on the disk; their staged files are still there. */
  TILES_FORCED,
  /** Staged files that nobody needs any more are gone. */
  STAGED_REMOVED
}
