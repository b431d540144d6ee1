package nl.millenniumgemeenten.gateway.desk.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/// The HTML of a mail, made fit for a frame with a strict policy. Mails live on style attributes,
/// which such a policy forbids: each becomes a class of one style element, that the policy knows by
/// its hash.
///
/// @param policy the policy for a response with it
public record PreviewHtml(String html, String policy) {
    private static final String STYLE = "style";

    /// A mail.
    ///
    /// @param files where the desk finds files that visitors do not see yet
    public static PreviewHtml of(String mail, String files) {
        var page = Jsoup.parse(mail);
        page.outputSettings().prettyPrint(false);
        page.forEachNode(node -> {
            // What only Outlook reads.
            if (node instanceof Comment) {
                node.remove();
            }
        });
        var sheet = sheet(page);
        page.select("script, style, link, base, meta[http-equiv]").remove();
        page.head().appendElement(STYLE).appendChild(new DataNode(sheet));
        for (var link : page.select("a[href]")) {
            link.attr("target", "_blank").attr("rel", "noopener");
        }
        for (var image : page.select("img[src]")) {
            int at = image.attr("src").indexOf(files);
            if (at > 0) {
                image.attr("src", image.attr("src").substring(at));
            }
        }
        return new PreviewHtml(
                page.outerHtml(),
                "default-src 'none'; img-src 'self'; style-src 'sha256-"
                        + hash(sheet)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox "
                        + PreviewFrame.SANDBOX);
    }

    /// What the style elements say, and every distinct style attribute as a class.
    private static String sheet(Document page) {
        var sheet = new StringBuilder();
        page.select(STYLE).forEach(style -> sheet.append(style.data()).append('\n'));
        var classes = new LinkedHashMap<String, String>();
        for (var element : page.select("[style]")) {
            var style = element.attr(STYLE);
            element.addClass(classes.computeIfAbsent(style, _ -> "as-" + classes.size()));
            element.removeAttr(STYLE);
        }
        classes.forEach((style, name) ->
                sheet.append('.').append(name).append('{').append(style).append("}\n"));
        return sheet.toString().replace("<", "");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
