create sequence audit_entry_seq start with 50 increment by 50;
