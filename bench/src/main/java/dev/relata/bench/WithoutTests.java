package dev.relata.bench;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps an application to what is delivered, where tests are on the class path too. */
class WithoutTests extends TypeExcludeFilter {

	private static final String TEST_CONFIGURATION = "org.springframework.boot.test.context.TestConfiguration";

	@Override
	public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
		return reader.getAnnotationMetadata().hasAnnotation(TEST_CONFIGURATION);
	}

}
