package com.codementee.community.entries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post in a list, with the hits of the search in it. */
@Schema(name = "ListedForumPost")
public record ListedPost(
        @JsonUnwrapped Post post,
        @Schema(description = "null without a search, and for a reader without a plan") @Nullable Match match) {

    /** The title and an excerpt, in pieces of which some are hits. */
    @Schema(name = "ForumMatch")
    public record Match(List<Piece> title, List<Piece> excerpt) {}

    /** A piece of a text. */
    @Schema(name = "ForumMatchPiece")
    public record Piece(String text, boolean hit) {}

    /** A title and an excerpt in which private-use characters mark the hits. */
    public record MarkedMatch(UUID id, String title, String excerpt) {

        static final String START = "\uE000";
        static final String END = "\uE001";

        Match split() {
            return new Match(pieces(title), pieces(excerpt));
        }

        private static List<Piece> pieces(String marked) {
            var pieces = new ArrayList<Piece>();
            for (var part : marked.split(START)) {
                int end = part.indexOf(END);
                if (end >= 0) pieces.add(new Piece(part.substring(0, end), true));
                var rest = part.substring(end + 1);
                if (!rest.isEmpty()) pieces.add(new Piece(rest, false));
            }
            return pieces;
        }
    }
}
