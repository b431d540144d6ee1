package nl.millenniumgemeenten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/// What axe has against a page. A page without frames is looked at where it stands: the builder of
/// axe would open another context of the browser each time, only to join the results of frames.
final class Accessibility {
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /// Only the rules that are broken are told; every rule is looked at.
    private static final String VIOLATIONS =
            "() => axe.run(document, { resultTypes: ['violations'], iframes: false })"
                    + ".then(results => results.violations.map(rule => rule.id + ' '"
                    + " + rule.nodes.map(node => node.target + ': ' + node.failureSummary)))";

    /// Whether nothing can run in any frame: then axe cannot either.
    private static final String SILENT =
            "() => [...document.querySelectorAll('iframe')].every(frame =>"
                    + " frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts'))";

    private Accessibility() {}

    /// The rules that the page breaks, each with where and why.
    static List<String> violations(Page page) {
        return page.frames().size() == 1 || (Boolean) page.evaluate(SILENT)
                ? ofOneFrame(page)
                : ofAllFrames(page);
    }

    @SuppressWarnings("unchecked") // an array of texts
    private static List<String> ofOneFrame(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        return (List<String>) page.evaluate(VIOLATIONS);
    }

    private static List<String> ofAllFrames(Page page) {
        var results = new AxeBuilder(page).analyze();
        assertThat(results.isErrored()).as("axe on %s", page.url()).isFalse();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes())
                .collect(Collectors.toList());
    }
}
