package nl.millenniumgemeenten.gateway.desk.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;

/// The names of the fields of the workflow in forms, and what they are for its service.
public final class WorkflowFields {
    /// What a writer says while handing in.
    public static final String NOTE = "reviewNote";

    /// What an editor says while sending back.
    public static final String REFUSAL = "refusal";

    /// The edition that was seen waiting for review.
    public static final String REVIEWED = "reviewed";

    /// A remark.
    public static final String REMARK = "remark";

    /// When it goes on the site.
    public static final Moment PUBLICATION =
            new Moment("publishDate", "publishTime", "publishOccurrence", "publishSeen");

    /// When it goes off the site.
    public static final Moment WITHDRAWAL =
            new Moment("withdrawDate", "withdrawTime", "withdrawOccurrence", "withdrawSeen");

    private static final UUID NOTHING = new UUID(0, 0);

    private WorkflowFields() {}

    /// The fields of a moment.
    ///
    /// @param occurrence which of the two, where the clock shows a time twice
    /// @param seen what was planned when the form was made
    public record Moment(String date, String time, String occurrence, String seen) {

        /// What was planned when the form was made; an id that nothing has if nothing was.
        public UUID seen(Form form) {
            return form.id(seen).orElse(NOTHING);
        }

        /// What was typed, as the service takes it.
        public Map<String, Object> json(Form form) {
            var json = new LinkedHashMap<String, Object>();
            json.put("date", form.line(date));
            json.put("time", form.line(time));
            json.put("occurrence", form.line(occurrence));
            if (!form.line(seen).isEmpty()) {
                json.put("replaces", form.line(seen));
            }
            return json;
        }

        /// A fault that the service found, next to the field that it concerns.
        public FormErrorView error(FieldProblem fault) {
            return switch (fault.pointer()) {
                case "/date" -> new FormErrorView(date, "Datum: " + fault.detail());
                case "/time" -> new FormErrorView(time, fault.detail());
                case "/occurrence" -> new FormErrorView(occurrence, fault.detail());
                default -> new FormErrorView("", fault.detail());
            };
        }
    }
}
