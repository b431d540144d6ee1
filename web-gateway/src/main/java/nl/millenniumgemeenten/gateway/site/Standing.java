package nl.millenniumgemeenten.gateway.site;

/// How a municipality stands to the campaign on a day.
public enum Standing {
    /// Nothing is known of a part in the campaign, it was recorded by mistake, or its proposal was
    /// turned down.
    NONE,
    /// A motion, a plan or a sign-up is known, no more.
    PROPOSED,
    /// Related activity is known, the title is not.
    UNCLEAR,
    /// It will take part, from a day that is still to come.
    NOT_YET,
    TAKES_PART,
    ON_HOLD,
    /// It took part until it stopped.
    STOPPED,
    /// It took part until the municipality itself ended.
    MUNICIPALITY_ENDED
}
