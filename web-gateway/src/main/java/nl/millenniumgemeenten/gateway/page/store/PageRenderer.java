package nl.millenniumgemeenten.gateway.page.store;

import java.util.Optional;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Target;

/// Makes the public page that a target asks for. It asks the reading for everything it uses, so
/// that the reading knows what the page was made from.
@FunctionalInterface
public interface PageRenderer {

    /// The page as UTF-8 HTML, or nothing if no page stands there.
    Optional<byte[]> render(Target target, Reading reading);
}
