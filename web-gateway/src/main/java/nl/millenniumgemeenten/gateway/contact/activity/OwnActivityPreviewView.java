package nl.millenniumgemeenten.gateway.contact.activity;

import nl.millenniumgemeenten.gateway.page.activity.ActivityView;

/// An activity as a visitor would see it, for its contact alone.
public record OwnActivityPreviewView(ActivityView activity, String backPath) {}
