package nl.millenniumgemeenten.gateway.desk.workflow;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.States;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView.EntryView;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView.MomentView;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView.RemarkView;
import nl.millenniumgemeenten.gateway.desk.workflow.WorkflowView.ReviewView;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.WorkflowJson;
import org.jspecify.annotations.Nullable;

/// Says how a piece of content stands, for the editor who looks at it.
public final class WorkflowViews {
    private final Moments moments;
    private final Editor editor;
    private final Form typed;
    private final FormErrorsView errors;

    public WorkflowViews(Moments moments, Editor editor, Form typed, FormErrorsView errors) {
        this.moments = moments;
        this.editor = editor;
        this.typed = typed;
        this.errors = errors;
    }

    /// What the screen of something new shows: it is this editor's own, and nothing is known of it.
    public WorkflowView fresh() {
        boolean plans = editor.mayPublish();
        return new WorkflowView(
                false,
                List.of(),
                "",
                editor.mayWrite(),
                "",
                ReviewView.NONE,
                editor.mayWrite() && !plans ? "Ter beoordeling aanbieden" : "",
                typed.text(WorkflowFields.NOTE),
                moment(null, WorkflowFields.PUBLICATION, plans),
                MomentView.NONE,
                List.of(),
                "",
                List.of());
    }

    /// What the screen of something that is stored shows.
    public WorkflowView of(WorkflowJson workflow, String path) {
        boolean looksAfter = editor.mayPublish() || (editor.mayWrite() && workflow.mine());
        var publication = workflow.schedule().publication();
        var withdrawal = workflow.schedule().withdrawal();
        boolean canGo =
                workflow.liveEdition() > 0 || (publication != null && !publication.failed());
        return new WorkflowView(
                true,
                badges(workflow),
                path,
                looksAfter,
                looksAfter ? "" : whose(workflow),
                review(workflow, looksAfter),
                looksAfter && !editor.mayPublish() ? handIn(workflow) : "",
                typed.text(WorkflowFields.NOTE),
                moment(publication, WorkflowFields.PUBLICATION, editor.mayPublish()),
                moment(
                        withdrawal,
                        WorkflowFields.WITHDRAWAL,
                        editor.mayPublish() && (canGo || withdrawal != null)),
                workflow.remarks().stream().map(this::remark).toList(),
                typed.text(WorkflowFields.REMARK),
                workflow.history().stream().map(this::entry).toList());
    }

    private static String handIn(WorkflowJson workflow) {
        return workflow.review() == null ? "Ter beoordeling aanbieden" : "Nieuwe versie aanbieden";
    }

    private String whose(WorkflowJson workflow) {
        return editor.mayWrite()
                ? "Dit heeft "
                        + workflow.madeBy().name()
                        + " gemaakt. Je kunt het lezen en er een opmerking bij plaatsen."
                : "Je kunt dit lezen en er een opmerking bij plaatsen.";
    }

    /// The state in words.
    static List<BadgeView> badges(WorkflowJson workflow) {
        var badges = new ArrayList<BadgeView>();
        var publication = workflow.schedule().publication();
        var withdrawal = workflow.schedule().withdrawal();
        boolean waiting = workflow.review() != null;
        boolean planned = planned(publication) || planned(withdrawal);
        boolean onlyDraft = workflow.state().equals("unpublished");
        if (!onlyDraft || (!waiting && !planned)) {
            badges.add(
                    States.badge(
                            workflow.state(), workflow.draftEdition() != workflow.liveEdition()));
        }
        if (waiting) {
            badges.add(States.IN_REVIEW);
        }
        if (planned) {
            badges.add(States.PLANNED);
        }
        if (failed(publication) || failed(withdrawal)) {
            badges.add(new BadgeView("Planning mislukt", Tone.ATTENTION));
        }
        return badges;
    }

    private ReviewView review(WorkflowJson workflow, boolean looksAfter) {
        var review = workflow.review();
        if (review == null) {
            return ReviewView.NONE;
        }
        return new ReviewView(
                "Versie %d, aangeboden op %s."
                        .formatted(
                                review.edition(),
                                moments.saved(review.requestedAt(), review.requestedBy())),
                review.changed()
                        ? "Daarna is er nog iets gewijzigd: de nieuwste versie is nu %d."
                                .formatted(workflow.draftEdition())
                        : "",
                review.note(),
                Integer.toString(review.edition()),
                looksAfter,
                editor.mayPublish(),
                typed.text(WorkflowFields.REFUSAL));
    }

    private MomentView moment(
            WorkflowJson.@Nullable Schedule schedule,
            WorkflowFields.Moment fields,
            boolean mayPlan) {
        boolean wrong =
                !errors.of(fields.date()).isEmpty()
                        || !errors.of(fields.time()).isEmpty()
                        || !errors.of(fields.occurrence()).isEmpty();
        boolean given =
                !typed.line(fields.date()).isEmpty() || !typed.line(fields.time()).isEmpty();
        return new MomentView(
                schedule == null ? "" : planned(schedule, fields),
                failed(schedule),
                schedule == null ? "" : schedule.id().toString(),
                mayPlan,
                wrong || given,
                typed.line(fields.date()),
                typed.line(fields.time()),
                typed.line(fields.occurrence()),
                !errors.of(fields.occurrence()).isEmpty()
                        || !typed.line(fields.occurrence()).isEmpty());
    }

    private String planned(WorkflowJson.Schedule schedule, WorkflowFields.Moment fields) {
        var what =
                fields.equals(WorkflowFields.PUBLICATION)
                        ? "Versie " + schedule.edition() + " komt op de site"
                        : "Gaat van de site";
        return schedule.failed()
                ? "Gepland voor %s, maar het is niet gelukt. %s"
                        .formatted(moments.saved(schedule.at()), schedule.reason())
                : "%s op %s. Gepland door %s."
                        .formatted(what, moments.saved(schedule.at()), schedule.by().name());
    }

    private RemarkView remark(WorkflowJson.Remark remark) {
        var by = remark.resolvedBy();
        var at = remark.resolvedAt();
        return new RemarkView(
                remark.id().toString(),
                remark.text(),
                remark.by().name() + ", " + moments.saved(remark.at()),
                by == null || at == null ? "" : "Afgehandeld op " + moments.saved(at, by));
    }

    private EntryView entry(WorkflowJson.Entry entry) {
        return new EntryView(
                HistoryWords.of(entry, moments),
                entry.text(),
                moments.saved(entry.at(), entry.by()));
    }

    private static boolean planned(WorkflowJson.@Nullable Schedule schedule) {
        return schedule != null && !schedule.failed();
    }

    private static boolean failed(WorkflowJson.@Nullable Schedule schedule) {
        return schedule != null && schedule.failed();
    }
}
