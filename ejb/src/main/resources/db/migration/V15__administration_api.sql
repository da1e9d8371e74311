-- Programs that administer an account: tokens with more scopes, and changes that a token has started.
alter table gateway_token add column scopes varchar(200) default '' not null;
update gateway_token set scopes = 'issue' where issues = true;
update gateway_token set scopes = trim(scopes || ' manage') where manages = true;
alter table gateway_token drop column issues;
alter table gateway_token drop column manages;

alter table bulk_change add column actor varchar(64) default '' not null;
update bulk_change set actor = 'user:' || cast(user_id as varchar(36));
alter table bulk_change drop column user_id;
