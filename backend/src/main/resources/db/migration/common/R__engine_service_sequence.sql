-- Numbers of running services, for the engine's ids: 18 bits.
create sequence if not exists engine_service_seq minvalue 0 maxvalue 262143 start with 0 increment by 1 cycle;
