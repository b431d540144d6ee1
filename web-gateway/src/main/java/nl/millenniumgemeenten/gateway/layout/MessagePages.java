package nl.millenniumgemeenten.gateway.layout;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/// Makes pages that tell one thing: what came of a form or of a link in a mail, and what can be
/// done now.
@Singleton
public final class MessagePages {
    private final Templates templates;

    MessagePages(Templates templates) {
        this.templates = templates;
    }

    /// An answer that offers ways to go on.
    public MutableHttpResponse<byte[]> message(
            LayoutView layout,
            HttpStatus status,
            Tone tone,
            String heading,
            List<String> text,
            List<LinkView> links) {
        return page(status, new MessageView(layout, tone, heading, text, List.of(), links));
    }

    /// A question that is answered with a button.
    public MutableHttpResponse<byte[]> question(
            LayoutView layout,
            String heading,
            List<String> text,
            ButtonView button,
            List<LinkView> links) {
        return question(layout, heading, text, List.of(button), links);
    }

    /// A question that is answered with one of several buttons.
    public MutableHttpResponse<byte[]> question(
            LayoutView layout,
            String heading,
            List<String> text,
            List<ButtonView> buttons,
            List<LinkView> links) {
        return page(
                HttpStatus.OK,
                new MessageView(layout, Tone.NEUTRAL, heading, text, buttons, links));
    }

    /// Something on our side is out of order; `text` says what then.
    public MutableHttpResponse<byte[]> unavailable(
            LayoutView layout, String heading, String text, LinkView link) {
        return message(
                        layout,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        Tone.ATTENTION,
                        heading,
                        List.of(text),
                        List.of(link))
                .header("Retry-After", "60");
    }

    private MutableHttpResponse<byte[]> page(HttpStatus status, MessageView view) {
        return HtmlPages.html(status, templates.render("page/message", view));
    }
}
