package nl.millenniumgemeenten.journeys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker. It reads its schemas once, which takes longer than to check a page.
final class HtmlChecker {
    private final SimpleDocumentValidator validator =
            new SimpleDocumentValidator(true, false, true);

    HtmlChecker() {
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
        } catch (Exception unreadable) {
            throw new IllegalStateException("The checker cannot read its schemas", unreadable);
        }
    }

    /// What is wrong with a page, or not as it should be: nothing, if all is well.
    synchronized List<String> complaints(String html) throws Exception {
        var complaints = new Complaints();
        validator.setUpValidatorAndParsers(complaints, false, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return complaints.lines;
    }

    private static final class Complaints implements ErrorHandler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void warning(SAXParseException complaint) {
            add("warning", complaint);
        }

        @Override
        public void error(SAXParseException complaint) {
            add("error", complaint);
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            add("fatal error", complaint);
        }

        private void add(String kind, SAXParseException complaint) {
            lines.add(
                    "%s at %d:%d: %s"
                            .formatted(
                                    kind,
                                    complaint.getLineNumber(),
                                    complaint.getColumnNumber(),
                                    complaint.getMessage()));
        }
    }
}
