-- A text as it is searched: without case, accents, apostrophes and invisible characters, with one space between words.
CREATE FUNCTION search_text(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(
    translate(
        replace(replace(replace(replace(
            regexp_replace(
                lower(normalize(translate($1, E'''`\u00b4\u2018\u2019\u201b\u02b9\u02bc\u2032\uff07', ''), NFKD)),
                '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+', '', 'g'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        E'øłđðħıς\u2010\u2012\u2013\u2014\u2212', 'olddhiσ-----'),
    '[\s\u0085\u1680\u2028\u2029]+', ' ', 'g'));

-- The LIKE patterns of a query, one for each word, the longest first: it finds the fewest rows by a trigram index.
CREATE FUNCTION search_patterns(query text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT array_agg('%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' ORDER BY length(word) DESC, word)
          FROM regexp_split_to_table(search_text(query), ' ') word
         WHERE word <> '');

-- Whether a search_text contains all words of a query, in any order. PostgreSQL inlines it, so the first condition can
-- use a trigram index of the searched column.
CREATE FUNCTION search_matches(searched text, query text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN searched LIKE (search_patterns(query))[1] AND searched LIKE ALL (search_patterns(query));
