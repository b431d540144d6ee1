package nl.millenniumgemeenten.gateway.desk.activity;

import nl.millenniumgemeenten.gateway.page.activity.ActivityView;

/// An activity as a visitor would see it, for editors alone.
public record ActivityPreviewView(
        ActivityView activity, String label, String text, String backPath) {}
