package nl.millenniumgemeenten.subscription.text;

import java.util.List;

/// What a mail says to one person, with everything filled in.
public record Filled(
        String subject,
        List<Piece> pieces,
        String alwaysHeading,
        List<Piece> always,
        List<Piece> footer) {

    public Filled {
        pieces = List.copyOf(pieces);
        always = List.copyOf(always);
        footer = List.copyOf(footer);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Filled[hidden]";
    }
}
