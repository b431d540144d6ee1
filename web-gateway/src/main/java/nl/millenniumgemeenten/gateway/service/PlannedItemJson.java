package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// Something of any kind that is planned, or failed and was not looked after yet; `what` is
/// `publication` or `withdrawal`.
@Serdeable
public record PlannedItemJson(
        String kind, UUID item, String title, String what, WorkflowJson.Schedule schedule) {}
