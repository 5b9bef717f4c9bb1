-- The same name in the same street is the same place, also when two add it at once.
CREATE UNIQUE INDEX "place_same_key" ON "place" ("municipality_code", lower("name"), lower(coalesce("street", ''))) WHERE "merged_into_id" IS NULL;

-- What is searched as somebody types, in the words of `searchPlaces`.
CREATE INDEX "place_search_idx" ON "place" USING gin (lower("name" || ' ' || coalesce("street", '') || ' ' || coalesce("city", '')) gin_trgm_ops);
