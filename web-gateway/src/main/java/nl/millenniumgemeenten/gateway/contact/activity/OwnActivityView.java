package nl.millenniumgemeenten.gateway.contact.activity;

import java.util.List;
import nl.millenniumgemeenten.gateway.activity.ActivityFieldsView;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// An activity as the contact of its municipality writes it.
///
/// @param action takes the form, with `action` = `save`, `preview` or `submit`
/// @param opened what the form was filled with, goes along unseen
/// @param id under which a new one will be kept
/// @param submittable whether it can be submitted: not while it waits for the editors
/// @param question what the editors want to know; empty where they ask nothing
/// @param livePath where visitors see it; empty while they do not
public record OwnActivityView(
        LayoutView layout,
        String municipality,
        String notice,
        String action,
        String listPath,
        String revision,
        List<HiddenFieldView> opened,
        String id,
        BadgeView state,
        boolean submittable,
        String question,
        String livePath,
        ActivityFieldsView fields) {

    public OwnActivityView {
        opened = List.copyOf(opened);
    }
}
