/// Plain SQL in transactions, and nothing else: the statements stand beside the methods that need
/// them, in the features.
@NullMarked
package nl.millenniumgemeenten.content.database;

import org.jspecify.annotations.NullMarked;
