package nl.millenniumgemeenten.gateway.page.figures;

/// A piece of a step line in percentages and pixels: from `x` on for `width`, at height `y`, coming
/// from height `before`.
public record StepView(String x, String width, String end, int y, int before) {}
