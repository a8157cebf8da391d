package ayneh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test class that uses the shared {@link Chromium}; such classes run one after another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("browser")
@EnabledIf(value = "ayneh.Chromium#isWanted", disabledReason = "chromium and chromium-driver are not installed")
@interface BrowserTest {}
