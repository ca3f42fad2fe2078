-- When the check of an answer was made: a day without a year in a claim means that year's. Adds an
-- empty column, which locks claim_answer for a moment whatever its size.
ALTER TABLE claim_answer ADD COLUMN checked_at BIGINT;
