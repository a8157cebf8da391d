package ayneh.page.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a post was forwarded from.
 *
 * @param name the name of the channel or person; empty if hidden
 * @param url its address; null if unknown
 * @param day the day on which it was published there; null if unknown
 */
public record ForwardView(
        String name, @Nullable String url, @Nullable LocalDate day) {}
