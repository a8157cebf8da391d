package ayneh.page.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a post was forwarded from.
 *
 * @param name the name of the channel or person; empty where that is hidden
 * @param url its address; null where unknown
 * @param day the day on which it was published there; null where unknown
 */
public record ForwardView(
        String name, @Nullable String url, @Nullable LocalDate day) {}
