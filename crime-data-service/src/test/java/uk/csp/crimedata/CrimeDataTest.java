package uk.csp.crimedata;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.csp.kit.PlatformResource;

/** The running service with its database, broker and issuer; all such tests share one start. */
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "crime_data"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CrimeDataTest {}
