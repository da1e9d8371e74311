package org.sealpost.schema;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Gives UUIDs to the driver as they are. EclipseLink's own converter can neither write a null one
 * on PostgreSQL nor read one on H2.
 */
final class UuidColumns {
  void customize(Session session) {
    session.getDescriptors().values().stream()
        .flatMap(descriptor -> descriptor.getMappings().stream())
        .filter(AbstractDirectMapping.class::isInstance)
        .map(AbstractDirectMapping.class::cast)
        .filter(UuidColumns::isUuid)
        .forEach(UuidColumns::passThrough);
  }

  // The classification is not known yet where a converter was set by default.
  private static boolean isUuid(AbstractDirectMapping mapping) {
    return mapping.getAttributeClassification() == UUID.class
        || mapping.getConverter() instanceof UUIDConverter;
  }

  private static void passThrough(AbstractDirectMapping mapping) {
    mapping.getField().setSqlType(Types.OTHER);
    mapping.setConverter(new AsIs());
  }

  private static final class AsIs implements Converter {
    private static final long serialVersionUID = 1L;

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
      return value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
      return value;
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
      // nothing to prepare
    }
  }
}
