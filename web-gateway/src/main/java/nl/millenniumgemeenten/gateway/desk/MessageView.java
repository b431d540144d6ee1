package nl.millenniumgemeenten.gateway.desk;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// A message to an editor that needs a screen of its own.
public record MessageView(
        DeskLayoutView layout,
        Tone tone,
        String heading,
        List<String> paragraphs,
        List<LinkView> links) {

    public MessageView {
        paragraphs = List.copyOf(paragraphs);
        links = List.copyOf(links);
    }
}
